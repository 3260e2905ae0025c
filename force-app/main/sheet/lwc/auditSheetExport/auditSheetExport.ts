import { LightningElement, api, wire } from 'lwc';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import type { ObjectInfoRepresentation } from 'lightning/uiObjectInfoApi';
import type { Sheet } from 'c/auditSession';
import { answersCsv, saveTable } from 'c/auditTable';
import type { Fields } from 'c/auditTable';
import ANSWER from '@salesforce/schema/Audit_Answer__c';
import name from '@salesforce/label/c.Audit_Sheet_Export_Name';
import save from '@salesforce/label/c.Audit_Scorecard_Export';
import { sheetAnswers } from './sheetAnswers';

/** Saves the sheet for a spreadsheet as it stands on the screen, one row a question. */
export default class AuditSheetExport extends LightningElement {
    /** Everything the sheet shows. */
    @api sheet: Sheet | null = null;

    label = { save };
    /** What the columns are called is asked for once somebody wants them. */
    asked: typeof ANSWER | undefined;
    private fields: Fields | undefined;
    private isDescribed = false;

    @wire(getObjectInfo, { objectApiName: '$asked' })
    receiveObjectInfo({ data, error }: { data?: ObjectInfoRepresentation; error?: unknown }): void {
        const isFirst = this.asked !== undefined && !this.isDescribed;
        if (isFirst && (data !== undefined || error !== undefined)) {
            this.isDescribed = true;
            this.fields = data?.fields;
            this.save();
        }
    }

    handleSave(): void {
        if (this.isDescribed) {
            this.save();
        }
        this.asked = ANSWER;
    }

    /** Without a description of the fields the columns have the fields' own names. */
    private save(): void {
        if (this.sheet) {
            saveTable(answersCsv(sheetAnswers(this.sheet), this.fields), name, this.sheet.evaluation.name);
        }
    }
}
