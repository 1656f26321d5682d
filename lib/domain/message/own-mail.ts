/** What SES stores once when a receipt rule is made, to show that it may: a notice that no person wrote. */
const SETUP_NOTICE = 'AMAZON_SES_SETUP_NOTIFICATION';

/** Whether an inbox object is SES's own notice: mails that came from outside are called by a random id. */
export const isSetupNotice = (objectKey: string): boolean => objectKey === `mail/${SETUP_NOTICE}`;
