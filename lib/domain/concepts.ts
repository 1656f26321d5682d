import type { Concepts } from './languages/concepts/concepts.ts';
import { CS } from './languages/concepts/cs.ts';
import { DA } from './languages/concepts/da.ts';
import { DE } from './languages/concepts/de.ts';
import { EN } from './languages/concepts/en.ts';
import { ES } from './languages/concepts/es.ts';
import { ET } from './languages/concepts/et.ts';
import { FI } from './languages/concepts/fi.ts';
import { FR } from './languages/concepts/fr.ts';
import { IT } from './languages/concepts/it.ts';
import { NL } from './languages/concepts/nl.ts';
import { NO } from './languages/concepts/no.ts';
import { PL } from './languages/concepts/pl.ts';
import { PT } from './languages/concepts/pt.ts';
import { RU } from './languages/concepts/ru.ts';
import { SV } from './languages/concepts/sv.ts';
import { UK } from './languages/concepts/uk.ts';

/**
 * What a few words about money speak of, one file a language: apart from the rest of what reading knows of it, since most that
 * loads that judges no such words. Where two know as much of a text's letters the first counts.
 */
export const CONCEPTS: readonly Concepts[] = [EN, FI, SV, DE, NO, DA, NL, FR, ES, IT, PT, PL, CS, ET, RU, UK];
