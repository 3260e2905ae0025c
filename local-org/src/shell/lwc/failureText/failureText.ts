import { NETWORK_LOSS } from '../../../modules/fetch-response';

interface ErrorItem {
    readonly message?: string;
}

interface ErrorBody extends ErrorItem {
    readonly output?: {
        readonly errors?: readonly ErrorItem[];
        readonly fieldErrors?: Readonly<Record<string, readonly ErrorItem[]>>;
    };
}

const messagesOf = (items: readonly ErrorItem[] = []): string[] => items.flatMap(({ message }) => message ?? []);

/** One sentence on a request that failed. */
export const failureText = (failure: unknown): string => {
    const body = (failure as { body?: ErrorBody | readonly ErrorItem[] }).body;
    const [first] = messagesOf([body ?? []].flat() as ErrorItem[]);
    if (first === NETWORK_LOSS) {
        return 'The local org does not answer. Start it with npm start, then reload this page.';
    }
    return first ?? (failure instanceof Error ? failure.message : 'The request failed.');
};

/** What went wrong with a record, apart by where it shows. */
export interface SaveFailure {
    readonly page: readonly string[];
    readonly fields: Readonly<Record<string, string>>;
}

/** Sorts the errors of a refused save by the field they belong to. */
export const saveFailure = (failure: unknown): SaveFailure => {
    const body = (failure as { body?: ErrorBody }).body;
    const fields = Object.entries(body?.output?.fieldErrors ?? {}).map(
        ([field, items]) => [field, messagesOf(items).join(' ')] as const
    );
    const page = messagesOf(body?.output?.errors);
    return {
        page: page.length + fields.length > 0 ? page : [failureText(failure)],
        fields: Object.fromEntries(fields)
    };
};
