import { HtmlValidate } from 'html-validate';

const VALIDATE = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // Pages are rendered without white space to spare; how attributes are quoted and ordered is the renderer's.
    'no-trailing-whitespace': 'off',
  },
});

/** What of a page's markup is not HTML as the standard has it, or gets in the way of those who do not see it. */
export const invalidIn = async (html: string): Promise<string[]> => {
  const { results } = await VALIDATE.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
  );
};
