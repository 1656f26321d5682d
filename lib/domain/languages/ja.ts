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
  contacts: null,
  menace: null,
};
