/** What has to be corrected before the form can be taken: a text, and the field it is about if it is about one. */
export interface FormError {
  field?: string;
  text: string;
}
