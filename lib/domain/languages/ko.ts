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
  mail: {
    from: '보낸사람|보낸 사람|발신|발신자',
    date: '날짜|보낸 날짜|보낸 시간|보낸 일시',
    subject: '제목|제 목',
    to: '받는사람|받는 사람|수신|수신자',
    cc: '참조',
    replyTo: '',
    wrote: '작성',
    ends: '',
  },
  contacts: null,
  menace: null,
};
