/** Where a picture or a page of a listing may be: nothing else is shown to a visitor's browser. */
export const PICTURE = /^(?:https?:\/\/[^\s<>"]+|\/(?!\/)[^\s<>"]*)$/;

export const pictureRule = {
  message: 'an address must begin with https://, http:// or /, and have at most 2,000 characters',
};
