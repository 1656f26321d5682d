import { TextArea } from '#web/components/fields.tsx';
import { Written } from '#web/components/known-campaign.tsx';
import type { Mine } from '#web/follow-up.ts';
import { FIELD } from '#web/form.ts';
import { ROUTE } from '#web/site.ts';
import { momentInWords } from '#web/words/quantities.ts';
import { CodeForm, Section, type SectionProps } from './sections.tsx';

/** What investigators tell all who reported the same message. */
export const NoticesSection = ({ site, mine }: SectionProps) => {
  const { notices } = site.words.mine;
  const { language } = site.words;
  const shown = mine.notices.flatMap(({ at, text }) => (text[language] ? [{ at, text: text[language] }] : []));
  return shown.length === 0 ? null : (
    <Section id="notices" heading={notices.heading}>
      {shown.map(({ at, text }) => (
        <div class="hl-card" key={at}>
          <Written text={text} />
          <p class="hl-aside">{notices.dated(momentInWords(at, language, site.settings.timeZone))}</p>
        </div>
      ))}
    </Section>
  );
};

const AskedQuestion = (props: SectionProps & { asked: Mine['questions'][number]; next: boolean }) => {
  const { site, errors, asked, next, answer = '' } = props;
  const { questions } = site.words.mine;
  const when = (moment: string): string => momentInWords(moment, site.words.language, site.settings.timeZone);
  return (
    <div class="hl-card">
      <Written text={asked.question} />
      <p class="hl-aside">{questions.asked(when(asked.askedAt))}</p>
      {asked.answer ? <p class="govuk-body">{questions.answered(when(asked.answer.receivedAt))}</p> : null}
      {next ? (
        <CodeForm {...props} to={ROUTE.reply}>
          <input type="hidden" name={FIELD.asked} value={asked.askedAt} />
          <TextArea name={FIELD.answer} rows={4} value={answer} {...questions.answer} error={errors?.[FIELD.answer]} />
          <button class="govuk-button" type="submit">
            {questions.send}
          </button>
        </CodeForm>
      ) : null}
    </div>
  );
};

/** What an investigator asked, each with when it was answered; one is answered at a time. */
export const QuestionsSection = (props: SectionProps) => {
  const { site, mine } = props;
  const next = mine.questions.find(({ answer }) => answer === undefined);
  return mine.questions.length === 0 ? null : (
    <Section id="questions" heading={site.words.mine.questions.heading}>
      {mine.questions.map((asked) => (
        <AskedQuestion key={asked.askedAt} {...props} asked={asked} next={asked === next} />
      ))}
    </Section>
  );
};
