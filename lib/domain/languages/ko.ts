import { NO_CUES, NO_DATES, type ReadLanguage } from './language.ts';

/** 한국어. */
export const KO: ReadLanguage = {
  code: 'ko',
  name: '한국어',
  common: '',
  telling: '',
  forms: [],
  cues: NO_CUES,
  numbers: '',
  scales: { thousand: '', million: '', milliard: '' },
  times: {
    minute: '',
    hour: '시간',
    day: '일 이내, 일 안에',
    week: '주일',
    businessDay: '영업일',
  },
  money: {
    BTC: '비트코인',
    EUR: '유로',
    USD: '달러',
    KRW: '원',
  },
  multiples: [['KRW', 4, '만원, 만 원']],
  crowns: null,
  dates: NO_DATES,
  paid: '',
  deeds: '',
  contacts: null,
  menace: null,
};
