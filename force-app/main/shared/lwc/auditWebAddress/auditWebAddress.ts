/**
 * What passes for an evidence link, here and in the validation rule Evidence_Link_Is_A_Web_Address, which holds the same
 * text (a test compares them): http or https, a host of two names or more that shows where the link leads, perhaps a port,
 * and whatever else. Names are letters, digits and hyphens: nobody's name stands before the host, and nothing there looks
 * like a dot or a slash. No blank, and no character that is not seen, such as one that turns the direction of the text. Written for Java and for JavaScript.
 */
export const WEB_ADDRESS_PATTERN =
    '[Hh][Tt][Tt][Pp][Ss]?://[\\p{L}\\p{M}\\p{N}-]+(\\.[\\p{L}\\p{M}\\p{N}-]+)+(:[0-9]{1,5})?([/?#][^\\s\\p{C}\\p{Z}]*)?';

const WEB_ADDRESS = new RegExp(`^(?:${WEB_ADDRESS_PATTERN})$`, 'u');

/** Whether the platform takes a text for an evidence link. */
export const isWebAddress = (text: string): boolean => WEB_ADDRESS.test(text);
