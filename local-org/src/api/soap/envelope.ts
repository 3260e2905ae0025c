import { XMLBuilder, XMLParser, XMLValidator } from 'fast-xml-parser';

const parser = new XMLParser({
    ignoreAttributes: true,
    removeNSPrefix: true,
    parseTagValue: false,
    // Entities that a request declares are nothing it needs.
    processEntities: false
});
const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', suppressBooleanAttributes: false });

type Tree = Readonly<Record<string, unknown>>;

const inside = (value: unknown, ...steps: readonly string[]): unknown =>
    steps.reduce<unknown>(
        (at, step) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[step] : undefined),
        value
    );

/** What a SOAP request asks for. */
export interface SoapCall {
    readonly sessionId: string;
    readonly operation: string;
    /** Values of its `ids`. */
    readonly ids: readonly string[];
}

const textsOf = (value: unknown): string[] =>
    (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'string');

/** Reads a request of the partner API; null when it is none. */
export const readCall = (xml: string): SoapCall | null => {
    if (XMLValidator.validate(xml) !== true) {
        return null;
    }
    const parsed: unknown = parser.parse(xml);
    const body = inside(parsed, 'Envelope', 'Body');
    const [operation] = typeof body === 'object' && body !== null ? Object.keys(body) : [];
    if (operation === undefined) {
        return null;
    }
    const [sessionId = ''] = textsOf(inside(parsed, 'Envelope', 'Header', 'SessionHeader', 'sessionId'));
    return { sessionId, operation, ids: textsOf(inside(body, operation, 'ids')) };
};

const envelope = (body: Tree): string =>
    `<?xml version="1.0" encoding="UTF-8"?>${String(
        builder.build({
            'soapenv:Envelope': {
                '@xmlns:soapenv': 'http://schemas.xmlsoap.org/soap/envelope/',
                '@xmlns': 'urn:partner.soap.sforce.com',
                '@xmlns:sf': 'urn:fault.partner.soap.sforce.com',
                '@xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
                'soapenv:Body': body
            }
        })
    )}`;

/** The answer to an operation, a result for each of its records. */
export const responseXml = (operation: string, results: readonly Tree[]): string =>
    envelope({ [`${operation}Response`]: { result: results } });

/** The refusal of a whole request. */
export const faultXml = (code: string, message: string): string =>
    envelope({ 'soapenv:Fault': { faultcode: `sf:${code}`, faultstring: `${code}: ${message}` } });
