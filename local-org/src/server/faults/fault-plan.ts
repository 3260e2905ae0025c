/** What happens to a request instead of, or around, its answer. */
export type Fault =
    /** The connection breaks before the request is carried out. */
    | { readonly kind: 'dropBefore' }
    /** The request is carried out and committed; then the connection breaks without an answer. */
    | { readonly kind: 'dropAfterCommit' }
    /** The request is not carried out; the answer is this error in Salesforce's shape. */
    | { readonly kind: 'error'; readonly status: number; readonly errorCode: string; readonly message: string };

/** Which requests are disturbed, and how. */
export interface FaultRule {
    /** Every method unless named, in capitals. */
    readonly method?: string;
    /** Matched against the address as it was sent: path and query. Without the flags `g` and `y`. */
    readonly path: RegExp;
    /** How many requests are disturbed before the rule is used up; every one unless given. */
    readonly times?: number;
    /** How long a request waits before it is carried out, dropped or refused, in milliseconds. */
    readonly delay?: number;
    /** Without it the request is only delayed. */
    readonly fault?: Fault;
}

/** The faults that a test has asked for. Without rules nothing is disturbed. */
export class FaultPlan {
    #rules: { readonly rule: FaultRule; left: number }[] = [];

    /** @throws RangeError for a delay or a count below 0 */
    add(rule: FaultRule): void {
        const { times = Infinity, delay = 0 } = rule;
        if (!(times >= 0 && delay >= 0)) {
            throw new RangeError('A fault happens 0 times or more, after 0 milliseconds or more');
        }
        this.#rules.push({ rule, left: times });
    }

    /** Takes every rule back. Requests that already wait are disturbed all the same. */
    clear(): void {
        this.#rules = [];
    }

    /** The first rule that concerns a request, counted as used once; null when none does. */
    take(method: string, path: string): FaultRule | null {
        const found = this.#rules.find(
            ({ rule, left }) => left > 0 && (rule.method ?? method) === method && rule.path.test(path)
        );
        if (found === undefined) {
            return null;
        }
        found.left -= 1;
        return found.rule;
    }
}
