import { AR } from './languages/ar.ts';
import { CS } from './languages/cs.ts';
import { DA } from './languages/da.ts';
import { DE } from './languages/de.ts';
import { EN } from './languages/en.ts';
import { ES } from './languages/es.ts';
import { ET } from './languages/et.ts';
import { FI } from './languages/fi.ts';
import { FR } from './languages/fr.ts';
import { IT } from './languages/it.ts';
import { JA } from './languages/ja.ts';
import { KO } from './languages/ko.ts';
import type { ReadLanguage } from './languages/language.ts';
import { NL } from './languages/nl.ts';
import { NO } from './languages/no.ts';
import { PL } from './languages/pl.ts';
import { PT } from './languages/pt.ts';
import { RU } from './languages/ru.ts';
import { SV } from './languages/sv.ts';
import { TR } from './languages/tr.ts';
import { UK } from './languages/uk.ts';
import { ZH } from './languages/zh.ts';

/**
 * Every language that letters are read in, one file each. Where two speak equally for a text's language the first counts; where
 * two name another unit alike the later does.
 */
export const LANGUAGES: readonly ReadLanguage[] = [
  EN,
  FI,
  SV,
  DE,
  NO,
  DA,
  NL,
  FR,
  ES,
  IT,
  PT,
  PL,
  CS,
  ET,
  RU,
  UK,
  TR,
  JA,
  KO,
  ZH,
  AR,
];
