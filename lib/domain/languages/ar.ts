import { NO_CUES, NO_DATES, type ReadLanguage } from './language.ts';

/** العربية. */
export const AR: ReadLanguage = {
  code: 'ar',
  name: 'العربية',
  common: '',
  telling: '',
  forms: [],
  cues: NO_CUES,
  numbers: '',
  scales: { thousand: '', million: '', milliard: '' },
  times: {
    minute: 'دقيقة',
    hour: 'ساعة, ساعات, ساعه',
    day: 'يوم, أيام, ايام, يوما, يومًا',
    week: 'أسبوع, أسابيع',
    businessDay: 'أيام عمل',
  },
  money: {
    BTC: 'بيتكوين, بتكوين',
    EUR: 'يورو',
    USD: 'دولار, دولارا, دولارًا, دولار أمريكي, دولارات',
    SAR: 'ريال, ريال سعودي, ريالا',
    AED: 'درهم',
    EGP: 'جنيه, جنيه مصري',
  },
  multiples: [],
  crowns: null,
  dates: NO_DATES,
  paid: '',
  deeds: '',
  contacts: null,
  menace: null,
};
