/** A listing as a message shows it; all texts are in the conversation's language. */
export interface MessageCard {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string | null;
  readonly price: string | null;
  readonly imageUrl: string | null;
  readonly url: string | null;
  readonly fields: readonly { readonly label: string; readonly value: string }[];
}
