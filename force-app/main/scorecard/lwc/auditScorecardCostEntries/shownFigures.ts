import type { CostFigure } from 'c/auditCostEdits';
import { FAILED_INTEGRATION_HOURS } from 'c/auditCostRules';
import type { CostEntry, CostedVendor } from 'c/auditCostRules';
import { entryText } from 'c/auditCostText';
import { phrase } from 'c/auditText';
import conflict from '@salesforce/label/c.Audit_Cost_Conflict';
import hoursHint from '@salesforce/label/c.Audit_Cost_Hours_Hint';
import insist from '@salesforce/label/c.Audit_Cost_Insist';
import giveUp from '@salesforce/label/c.Audit_Cost_Give_Up';
import keepTheirs from '@salesforce/label/c.Audit_Cost_Keep_Theirs';
import saving from '@salesforce/label/c.Audit_Cost_Saving';
import sendAgain from '@salesforce/label/c.Audit_Cost_Send_Again';

/** What a field takes besides whole numbers. */
const STEPS: Readonly<Record<CostEntry, string>> = {
    licence: '0.01',
    middleware: '0.01',
    services: '0.01',
    hours: '0.1',
    rate: '0.01',
    years: '1'
};

const HINT = phrase(hoursHint, FAILED_INTEGRATION_HOURS.from, FAILED_INTEGRATION_HOURS.to);

const typed = (value: number | null): string => (value === null ? '' : String(value));

/** Why a figure is not stored, in words; empty where it is. */
const problemsOf = ({ entry, stored, edit }: CostFigure, { entries, currency }: CostedVendor): readonly string[] =>
    edit?.kind === 'conflict'
        ? [phrase(conflict, entryText({ ...entries, [entry]: stored }, entry, currency))]
        : (edit?.messages ?? []);

/** A figure as its field shows it. @param drafts what is being typed, by entry */
const shownFigure = (figure: CostFigure, vendor: CostedVendor, drafts: Readonly<Record<string, string>>) => {
    const { entry, label, help, stored, edit } = figure;
    const value = edit ? edit.value : stored;
    const problems = problemsOf(figure, vendor);
    const isReadOnly = !figure.isEditable || vendor.isCompleted;
    return {
        entry,
        label,
        help,
        step: STEPS[entry],
        value: drafts[entry] ?? typed(value),
        text: entryText(vendor.entries, entry, vendor.currency),
        isReadOnly,
        isPrintedApart: !isReadOnly,
        hint: entry === 'hours' && value === null ? HINT : '',
        status: edit?.kind === 'saving' || edit?.kind === 'waiting' ? saving : '',
        problems,
        hasProblem: problems.length > 0,
        insistLabel: edit?.kind === 'conflict' ? insist : sendAgain,
        giveUpLabel: edit?.kind === 'conflict' ? keepTheirs : giveUp
    };
};

/** The figures of a vendor as its fields show them. */
export const shownFigures = (
    figures: readonly CostFigure[],
    vendor: CostedVendor,
    drafts: Readonly<Record<string, string>>
) => figures.map((figure) => shownFigure(figure, vendor, drafts));
