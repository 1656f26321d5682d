import { NO_CUES, NO_DATES, type ReadLanguage } from './language.ts';

/** 中文. */
export const ZH: ReadLanguage = {
  code: 'zh',
  name: '中文',
  common: '',
  telling: '',
  forms: [],
  cues: NO_CUES,
  numbers: '',
  scales: { thousand: '', million: '', milliard: '' },
  times: {
    minute: '',
    hour: '小时, 小時, 个小时, 個小時, 小時內, 小时内',
    day: '天, 日内, 日內, 天内, 天內',
    week: '周内, 週內',
    businessDay: '个工作日, 個工作日',
  },
  money: {
    BTC: '比特币, 比特幣, 个比特币, 個比特幣, 枚比特币, 枚比特幣',
    EUR: '欧元, 歐元',
    USD: '美元, 美金, 个美元',
    CNY: '元, 元人民币, 人民币, 人民幣, 块, 塊',
    USDT: '泰达币',
  },
  multiples: [
    ['CNY', 4, '万元, 萬元'],
    ['USD', 4, '万美元, 萬美元'],
  ],
  crowns: null,
  dates: NO_DATES,
  paid: '',
  deeds: '',
  mail: {
    from: '发件人|發件人|寄件者|寄件人|发送人|发自',
    date: '日期|时间|時間|发送时间|發送時間|寄件日期|发送日期|傳送日期|傳送時間|寄件時間',
    subject: '主题|主題|主旨|标题|標題',
    to: '收件人|收件者|收信人|接收人|致',
    cc: '抄送|副本',
    replyTo: '',
    wrote: '写道|寫道',
    ends: '',
  },
  contacts: null,
  menace: null,
};
