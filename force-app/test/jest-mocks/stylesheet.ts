/** A component without styles: what the LWC engine expects of a stylesheet that is not there. */
const stylesheet = undefined;
export default stylesheet;
