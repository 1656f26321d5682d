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
  contacts: null,
  menace: null,
};
