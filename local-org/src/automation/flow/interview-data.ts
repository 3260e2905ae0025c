import { Decimal } from 'decimal.js';
import type { FormulaScope } from '../../formula/index.ts';
import type { FlowValue } from '../../../../org-model/flows/flow-model.ts';
import type { ObjectModel } from '../../metadata/model.ts';
import type { FieldValue, Row } from '../../metadata/values.ts';
import { Exact, isSameValue } from '../../metadata/values.ts';
import type { Draft } from '../draft.ts';
import type { LoadedParents } from '../record-views.ts';
import type { SaveContext } from '../save-context.ts';
import type { CompiledFlow } from './compile-flow.ts';
import type { FlowData } from './flow-data.ts';
import { constantValue, copyOf, isCollection, isFlowRecord } from './flow-data.ts';

/** A plain value, or nothing where a record or a list stands. */
const plainValue = (data: FlowData): FieldValue => (isCollection(data) || isFlowRecord(data) ? null : data);

const combined = (current: FlowData, given: FlowData, operator: 'Add' | 'Subtract'): FlowData => {
    if (isCollection(current)) {
        const added = isCollection(given) ? given : isFlowRecord(given) ? [given] : [];
        return [...current, ...added.map(copyOf)];
    }
    if (typeof current === 'string' || typeof given === 'string') {
        return `${String(plainValue(current) ?? '')}${String(plainValue(given) ?? '')}`;
    }
    const left = Decimal.isDecimal(current) ? current : new Exact(0);
    const right = Decimal.isDecimal(given) ? given : new Exact(0);
    return operator === 'Add' ? left.plus(right) : left.minus(right);
};

/** Everything one interview knows: the record it runs for, its variables, what its elements found. */
export class InterviewData {
    readonly flow: CompiledFlow;
    readonly object: ObjectModel;
    readonly draft: Draft;
    /** The record as the flow has it: once it is saved, a copy that only an update stores. */
    readonly record: Row;
    readonly #context: SaveContext;
    readonly #parents: LoadedParents;
    readonly #values = new Map<string, FlowData>();
    /** Why the last data element failed, for `$Flow.FaultMessage`. */
    faultMessage: string | null = null;

    constructor(context: SaveContext, flow: CompiledFlow, object: ObjectModel, draft: Draft, parents: LoadedParents) {
        this.flow = flow;
        this.object = object;
        this.draft = draft;
        this.record = flow.model.moment === 'beforeSave' ? draft.row : { ...draft.row };
        this.#context = context;
        this.#parents = parents;
        for (const variable of flow.model.variables.values()) {
            const type = variable.object === null ? undefined : context.model.objects.get(variable.object);
            const blank: FlowData = variable.isCollection ? [] : type === undefined ? null : { object: type, row: {} };
            this.#values.set(variable.name, variable.initial === null ? blank : this.value(variable.initial));
        }
    }

    /** The value a flow writes down, worked out now. */
    value(value: FlowValue): FlowData {
        return value.kind === 'reference' ? this.read(value.path) : constantValue(value);
    }

    /** As `value`, for places that hold no record. */
    plain(value: FlowValue): FieldValue {
        return plainValue(this.value(value));
    }

    /** What a reference such as `$Record.Name`, `Each_Question.Code__c` or a variable's name stands for. */
    read(path: string): FlowData {
        const [head = '', ...rest] = path.split('.');
        const field = rest.join('.');
        if (head === '$Record' || head === '$Record__Prior') {
            const row = head === '$Record' ? this.record : this.draft.before;
            return row === null ? null : field === '' ? { object: this.object, row } : this.#recordValue(row, rest);
        }
        if (head === '$Flow') {
            return this.#flowValue(field);
        }
        if (head === '$Permission') {
            return this.#context.asker.hasPermission(field);
        }
        if (head === '$User') {
            return this.#context.asker.userField(field);
        }
        if (head === '$Label') {
            return this.#context.model.labels.get(field) ?? null;
        }
        const formula = this.flow.formulas.get(path);
        if (formula !== undefined) {
            return this.#rounded(path, formula.evaluate(this.#scope()));
        }
        const constant = this.flow.model.constants.get(path);
        if (constant !== undefined) {
            return this.value(constant);
        }
        const data = this.#values.get(head) ?? null;
        return field === '' ? data : isFlowRecord(data) ? (data.row[field] ?? null) : null;
    }

    /** Whether this save changes a field of the record, such as `$Record.Name`. */
    isChanged(path: string): boolean {
        const field = path.slice('$Record.'.length);
        const { before } = this.draft;
        return before !== null && !isSameValue(this.record[field], before[field]);
    }

    /** What assignments of the flow made of the saved record, and its id. */
    changesOfRecord(): Row {
        const changed = Object.entries(this.record).filter(
            ([name, value]) => !isSameValue(value, this.draft.row[name])
        );
        return { ...Object.fromEntries(changed), Id: this.record['Id'] ?? null };
    }

    /** Keeps what an element of the flow gave, under its name. */
    keep(name: string, data: FlowData): void {
        this.#values.set(name, data);
    }

    /** Sets a variable, or a field of one, or a field of the record itself. */
    assign(target: string, operator: 'Assign' | 'Add' | 'Subtract' | 'AssignCount', given: FlowData): void {
        switch (operator) {
            case 'Assign':
                this.#set(target, isFlowRecord(given) ? copyOf(given) : given);
                break;
            case 'AssignCount':
                this.#set(target, new Exact(isCollection(given) ? given.length : 0));
                break;
            default:
                this.#set(target, combined(this.read(target), given, operator));
        }
    }

    #set(target: string, data: FlowData): void {
        const [head = '', ...rest] = target.split('.');
        const field = rest.join('.');
        const record: FlowData =
            head === '$Record' ? { object: this.object, row: this.record } : (this.#values.get(head) ?? null);
        if (field === '') {
            this.#values.set(head, data);
        } else if (isFlowRecord(record)) {
            record.row[field] = plainValue(data);
        } else {
            throw new Error(`${this.flow.model.name}: ${head} is no record`);
        }
    }

    /** A number formula of a flow says itself how many decimal places it gives. */
    #rounded(name: string, value: FieldValue): FieldValue {
        const scale = this.flow.model.formulas.get(name)?.scale ?? 0;
        return Decimal.isDecimal(value) ? value.toDecimalPlaces(scale, Decimal.ROUND_HALF_UP) : value;
    }

    #recordValue(row: Row, steps: readonly string[]): FieldValue {
        let at: ReturnType<LoadedParents['view']> | null = this.#parents.view(this.object, row);
        for (const step of steps.slice(0, -1)) {
            at = at?.parent(step) ?? null;
        }
        return at?.served(steps.at(-1) ?? '') ?? null;
    }

    #flowValue(name: string): FieldValue {
        switch (name) {
            case 'CurrentDateTime':
                return this.#context.now.toISOString();
            case 'CurrentDate':
                return this.#context.now.toISOString().slice(0, 10);
            case 'FaultMessage':
                return this.faultMessage;
            default:
                throw new Error(`${this.flow.model.name}: $Flow.${name} is not supported`);
        }
    }

    #scope(): FormulaScope {
        const { before } = this.draft;
        return {
            record: this.#parents.view(this.object, this.record),
            prior: before === null ? null : this.#parents.view(this.object, before),
            asker: this.#context.asker,
            now: this.#context.now,
            resource: (path) => plainValue(this.read(path))
        };
    }
}
