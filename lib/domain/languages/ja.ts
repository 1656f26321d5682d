import { NO_CUES, NO_DATES, type ReadLanguage } from './language.ts';

/** 日本語. */
export const JA: ReadLanguage = {
  code: 'ja',
  name: '日本語',
  common: '',
  telling: '',
  forms: [],
  cues: NO_CUES,
  numbers: '',
  scales: { thousand: '', million: '', milliard: '' },
  times: {
    minute: '',
    hour: '時間, 時間以内',
    day: '日以内, 日間, 日間以内, 日以內, 日の間',
    week: '週間',
    businessDay: '営業日',
  },
  money: {
    BTC: 'ビットコイン',
    EUR: 'ユーロ',
    USD: 'ドル, 米ドル',
    JPY: '円',
  },
  multiples: [
    ['JPY', 4, '万円'],
    ['JPY', 8, '億円'],
  ],
  crowns: null,
  dates: NO_DATES,
  paid: '',
  deeds: '',
  mail: {
    from: '差出人|送信者|送信元|送付者',
    date: '日付|日時|送信日|送信日時|送信時刻|時刻',
    subject: '件名|題名|タイトル',
    to: '宛先|受信者|送信先',
    cc: 'cc',
    replyTo: '',
    wrote: '書きました|のメール',
    ends: '',
  },
  contacts: null,
  menace: null,
};
