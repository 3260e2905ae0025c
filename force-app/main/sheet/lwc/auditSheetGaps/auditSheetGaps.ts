import { LightningElement, api } from 'lwc';
import type { AuditRecords } from 'c/auditRecords';
import type { Sheet } from 'c/auditSession';
import { gapsOf } from './gaps';
import type { Gap } from './gaps';

/** What an evaluation lacks or the sheet cannot show of it, each with what an admin can do about it. */
export default class AuditSheetGaps extends LightningElement {
    /** Everything the sheet shows. */
    @api sheet: Sheet | null = null;
    /** What the platform has, with what of it the sheet cannot show. */
    @api records: AuditRecords | null = null;

    get gaps(): Gap[] {
        return this.sheet && this.records ? gapsOf(this.sheet, this.records) : [];
    }
}
