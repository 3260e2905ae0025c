import { LightningElement, api } from 'lwc';
import { phrase, scoreText } from 'c/auditText';
import { BAND, PARTIAL_THRESHOLD, STRONG_THRESHOLD, TOTAL_MAXIMUM, VERDICT } from 'c/auditScoring';
import { verdictText } from 'c/auditVerdictText';
import METER from '@salesforce/label/c.Audit_Common_Meter';
import METER_EVIDENCE from '@salesforce/label/c.Audit_Common_Meter_Evidence';
import METER_RANGE from '@salesforce/label/c.Audit_Common_Meter_Range';

const TONES: Readonly<Record<string, string>> = {
    [VERDICT.strong]: 'strong',
    [VERDICT.partial]: 'partial',
    [VERDICT.surfaceLevel]: 'surface-level',
    [VERDICT.hardStop]: 'hard-stop'
};
const THRESHOLDS = [
    { points: PARTIAL_THRESHOLD, name: verdictText(BAND.partial) },
    { points: STRONG_THRESHOLD, name: verdictText(BAND.strong) }
] as const;

const percent = (points: number): string => `${(100 * Math.min(TOTAL_MAXIMUM, Math.max(0, points))) / TOTAL_MAXIMUM}%`;

/** Draws a total of 40 with its two thresholds and, hatched, the range that open questions leave. */
export default class AuditScoreMeter extends LightningElement {
    /** Points so far, 0 to 40. */
    @api total = 0;
    /** Points at best, 0 to 40: the total when nothing is open any more. A smaller value counts as the total. */
    @api ceiling = 0;
    /** Points that evidence carries, 0 to 40: the rest of the total is drawn pale. Null where that is not known. */
    @api evidenced: number | null = null;
    /** Value of Verdict__c; gives the bar its colour. */
    @api verdict = '';
    /** Points that another vendor has, 0 to 40, drawn as a dashed line to reach; none when null. */
    @api mark: number | null = null;
    /** Large names the thresholds where there is room, small only marks them. */
    @api size: 'large' | 'small' = 'small';

    get isLarge(): boolean {
        return this.size === 'large';
    }

    get hasRange(): boolean {
        return this.ceiling > this.total;
    }

    get text(): string {
        const thresholds = [TOTAL_MAXIMUM, PARTIAL_THRESHOLD, STRONG_THRESHOLD];
        const words = this.hasRange
            ? phrase(METER_RANGE, scoreText(this.total), scoreText(this.ceiling), ...thresholds)
            : phrase(METER, scoreText(this.total), ...thresholds);
        return this.evidenced === null ? words : `${words} ${phrase(METER_EVIDENCE, scoreText(this.evidenced))}`;
    }

    get hasUnproven(): boolean {
        return this.evidenced !== null && this.evidenced < this.total;
    }

    get evidencedClass(): string {
        return `evidenced ${this.tone}`;
    }

    get evidencedStyle(): string {
        return `width: ${percent(this.evidenced ?? 0)}`;
    }

    get hasMark(): boolean {
        return this.mark !== null;
    }

    get markPosition(): string {
        return `inset-inline-start: ${percent(this.mark ?? 0)}`;
    }

    get meterClass(): string {
        return `meter ${this.size}`;
    }

    get totalClass(): string {
        return this.hasUnproven ? `total claimed ${this.tone}` : `total ${this.tone}`;
    }

    get totalStyle(): string {
        return `width: ${percent(this.total)}`;
    }

    get totalEnd(): string {
        return percent(this.total);
    }

    get ceilingEnd(): string {
        return percent(this.ceiling);
    }

    get thresholds() {
        return THRESHOLDS.map(({ points, name }) => ({
            points,
            name,
            position: `inset-inline-start: ${percent(points)}`
        }));
    }

    private get tone(): string {
        return TONES[this.verdict] ?? 'provisional';
    }
}
