import type {
    DataElement,
    FieldAssignment,
    FlowConditions,
    FlowElement,
    LoopElement
} from '../../../../org-model/flows/flow-model.ts';
import type { Row } from '../../metadata/values.ts';
import { reject } from '../draft.ts';
import { holds } from './comparisons.ts';
import type { FlowData, FlowRecord } from './flow-data.ts';
import { isCollection } from './flow-data.ts';
import type { InterviewData } from './interview-data.ts';

/** What a data element gave: records it found, or why it failed. */
export type DataReply =
    { readonly ok: true; readonly records: readonly FlowRecord[] } | { readonly ok: false; readonly message: string };

/** A filter with its right side already worked out for this interview. */
export interface ReadyFilter {
    readonly field: string;
    readonly operator: FlowConditions['conditions'][number]['operator'];
    readonly value: FlowData;
}

const MOST_STEPS = 100_000;

/** One run of a flow for one record. It pauses at every data element, so that a batch does its data work together. */
export class Interview {
    readonly data: InterviewData;
    readonly #positions = new Map<string, number>();

    constructor(data: InterviewData) {
        this.data = data;
    }

    /** Runs to the end; yields each data element it meets and is resumed with the reply. */
    *run(): Generator<DataElement, void, DataReply> {
        const { model } = this.data.flow;
        let next = model.first;
        for (let step = 0; next !== null; step += 1) {
            const element: FlowElement | undefined = model.elements.get(next);
            if (element === undefined || step > MOST_STEPS) {
                throw new Error(`${model.name} does not come to an end`);
            }
            switch (element.kind) {
                case 'assignment':
                    for (const { target, operator, value } of element.items) {
                        this.data.assign(target, operator, this.data.value(value));
                    }
                    next = element.next;
                    break;
                case 'decision':
                    next = (element.outcomes.find((outcome) => this.#meets(outcome)) ?? element).next;
                    break;
                case 'loop':
                    next = this.#advance(element);
                    break;
                case 'customError':
                    for (const { message, field } of element.messages) {
                        const fields = field === null ? [] : [field];
                        reject(this.data.draft, 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message, fields);
                    }
                    return;
                default: {
                    const reply: DataReply = yield element;
                    next = this.#afterData(element, reply);
                }
            }
        }
    }

    /** Refuses the record because the flow could not run to its end. */
    fail(details: string): void {
        const { label } = this.data.flow.model;
        const message = `We can't save this record because the “${label}” process failed. Give your Salesforce admin these details. ${details}`;
        reject(this.data.draft, 'CANNOT_EXECUTE_FLOW_TRIGGER', message);
    }

    /** Filters of a data element, ready to compare with rows. */
    filters(conditions: FlowConditions): ReadyFilter[] {
        return conditions.conditions.map(({ left, operator, right }) => ({
            field: left,
            operator,
            value: right === null ? null : this.data.value(right)
        }));
    }

    /** Field values of a create or update. */
    assigned(assignments: readonly FieldAssignment[]): Row {
        return Object.fromEntries(assignments.map(({ field, value }) => [field, this.data.plain(value)]));
    }

    #meets({ logic, conditions }: FlowConditions): boolean {
        const results = conditions.map(({ left, operator, right }) => {
            const expected = right === null ? null : this.data.value(right);
            return operator === 'IsChanged'
                ? this.data.isChanged(left) === (expected !== false)
                : holds(operator, this.data.read(left), expected);
        });
        return logic === 'and' ? results.every(Boolean) : results.some(Boolean);
    }

    #advance(element: LoopElement): string | null {
        const items = this.data.read(element.collection);
        const list = isCollection(items) ? items : [];
        const position = this.#positions.get(element.name) ?? 0;
        const item = list.at(element.descending ? -1 - position : position);
        if (position >= list.length || item === undefined) {
            this.#positions.delete(element.name);
            return element.next;
        }
        this.#positions.set(element.name, position + 1);
        this.data.keep(element.name, item);
        return element.each;
    }

    #afterData(element: DataElement, reply: DataReply): string | null {
        if (!reply.ok) {
            this.data.faultMessage = reply.message;
            if (element.fault === null) {
                this.fail(reply.message);
            }
            return element.fault;
        }
        if (element.kind === 'lookup') {
            this.data.keep(element.name, element.firstOnly ? (reply.records[0] ?? null) : reply.records);
        }
        return element.next;
    }
}
