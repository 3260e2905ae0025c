import { LightningElement, api } from 'lwc';
import type { ObjectInfoRepresentation } from 'lightning/uiObjectInfoApi';
import { columnField, fieldOfRow, labelOf } from '../recordFields/recordFields';
import type { QueriedRecord } from '../recordFields/recordFields';

const RIGHT_ALIGNED: ReadonlySet<string> = new Set(['number', 'currency', 'percent']);

/** Records as a table: a row each, the record's name a link to its page. */
export default class RecordTable extends LightningElement {
    /** The object's description; columns that it lacks are left out. */
    @api info?: ObjectInfoRepresentation;
    /** Fields, or paths such as `Owner.Name`. */
    @api columns: readonly string[] = [];
    @api rows: readonly QueriedRecord[] = [];
    /** What the table holds, for who cannot see it. */
    @api label = '';

    get headings() {
        const info = this.info;
        return this.columns.flatMap((column) => {
            const field = info && columnField(info, column);
            return field ? [{ column, label: labelOf(field) }] : [];
        });
    }

    get lines() {
        const info = this.info;
        if (!info) {
            return [];
        }
        return this.rows.map((row) => ({
            id: row.Id,
            cells: this.headings.map(({ column, label }) => {
                const field = fieldOfRow(info, row, column);
                return {
                    column,
                    label,
                    field,
                    isHeading: column === 'Name',
                    cellClass: RIGHT_ALIGNED.has(field?.kind ?? '') ? 'cell slds-text-align_right' : 'cell'
                };
            })
        }));
    }
}
