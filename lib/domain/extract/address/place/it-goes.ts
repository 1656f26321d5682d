import { pattern } from '#domain/extract/text/pattern.ts';
import type { AboutText } from './about-text.ts';
import type { AddressSurroundings } from './surroundings.ts';

/** A sentence that says of what the one before it speaks of where it goes: `It goes to`, `Se tulee osoitteeseen`, `Den sätts in på`. */
const GOES = pattern(
  '^[^\\p{L}]*(?:(?:it|this|that|all\\sof\\sit|(?:the|this|that)\\s(?:full\\s|whole\\s)?(?:money|sum|amount|payment)|you\\s(?:bring|put)\\sit)\\s(?:(?:is\\sto|has\\sto|must|should|shall|will|all)\\s)?(?:goes|go|is\\sdue|is|be|belongs?|comes?|lands?|put)\\s(?:straight\\s|only\\s)?(?:to|on|onto|into|at|in))(?:\\s(?:the\\s|my\\s|our\\s)?(?:wallet|address|account))?[\\s:]*$',
  '^[^\\p{L}]*(?:se|ne|summa|rahat|maksu|kaikki)\\s(?:\\p{L}+\\s)?(?:tulee|tulevat|menee|menevät|kuuluu|kuuluvat|laitetaan|pannaan|viedään|ohjataan|toimitetaan|mennä|tulla)\\s(?:osoitteeseen|lompakkoon|tilille|tänne)[\\s:]*$',
  '^[^\\p{L}]*(?:den|det|de|pengarna|summan|beloppet|allt)\\s(?:\\p{L}+\\s)?(?:sätts|går|hamnar|ska|skall|läggs|hör|komma|gå|in)\\s(?:\\p{L}+\\s)?(?:till|på|i)(?:\\s(?:plånboken|adressen|kontot))?[\\s:]*$',
  '^[^\\p{L}]*(?:sie|er|es|das|das\\sgeld|der\\sbetrag|die\\ssumme|alles)\\s(?:\\p{L}+\\s)?(?:geht|gehört|kommt|muss|soll|fließt|wird)\\s(?:\\p{L}+\\s)?(?:an|auf|in|zu)(?:\\s(?:die|das|meine|unsere|diese)?\\s?(?:wallet|adresse|konto))?[\\s:]*$',
);
/** Most characters of the sentence before it in which the sum is asked for. */
const SUM_BEFORE = 140;

/** Whether a sentence says that what was asked for right before it goes to its address. */
export const isItGoing = ({ amounts }: AboutText, { from, before }: AddressSurroundings): boolean =>
  GOES.test(before) && amounts.some(({ start, end }) => start >= from - SUM_BEFORE && end <= from);
