/** Languages in which there is one page that says what to do; `plain` is English in plain words. */
export const SAFETY_LANGUAGES = ['ru', 'uk', 'et', 'ar', 'so', 'plain'] as const;
export type SafetyLanguage = (typeof SAFETY_LANGUAGES)[number];
