/** A heading and what stands under it. */
export interface Passage {
  heading: string;
  text: string;
}
