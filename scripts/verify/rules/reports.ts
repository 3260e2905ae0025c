import type { Finding } from '../../../org-model/findings/finding.ts';
import type { MetadataDocument } from '../../../org-model/xml/metadata-document.ts';
import type { Org } from '../../../org-model/org.ts';
import { referencesFrom } from '../../../org-model/reference.ts';
import type { References } from '../../../org-model/reference.ts';
import type { Rule } from '../rule.ts';
import type { XmlElement } from '../../../org-model/xml/xml-element.ts';

/** `Base__c$Field__c` or `Base__c.Children__r$Field__c`: a column of a custom report type. */
const COLUMN = /^([\w.]+)\$([\w.]+)$/;
/** Elements of a report whose text is a column. */
const COLUMN_ELEMENTS: ReadonlySet<string> = new Set([
    'field',
    'column',
    'groupingColumn',
    'secondaryGroupingColumn',
    'dateColumn',
    'sortColumn'
]);
/** Columns that are none of an object. */
const COMPUTED = /^(?:RowCount|FORMULA\d+|BucketField_\w+|CDF\d+)$/;

/** The object a table of a report type stands for: `Base__c.Children__r` leads down a relationship. */
const objectOfTable = (table: string, org: Org): string | undefined =>
    table
        .split('.')
        .reduce<string | undefined>(
            (object, step, index) =>
                index === 0 ? step : object === undefined ? undefined : org.object(object)?.children.get(step),
            undefined
        );

const checkColumn = (
    table: string,
    path: string,
    element: XmlElement,
    document: MetadataDocument,
    org: Org
): Finding[] => {
    const to = referencesFrom(document, org);
    const object = objectOfTable(table, org);
    return object === undefined
        ? to.report(element, `there is no relationship ${table}.`)
        : to.field(object, path, element);
};

/** A join leads down one relationship from the object before it. */
const checkJoins = (parent: XmlElement, table: string, org: Org, to: References): Finding[] =>
    parent.all('join').flatMap((join) => {
        const path = `${table}.${join.textOf('relationship')}`;
        const [base = ''] = path.split('.');
        return objectOfTable(path, org) === undefined && org.object(base)
            ? to.report(join, `there is no relationship ${path}. Name it as the lookup does, with __r.`)
            : checkJoins(join, path, org, to);
    });

const checkReportType = (document: MetadataDocument, org: Org): Finding[] => {
    const { root } = document;
    const to = referencesFrom(document, org);
    const base = root.child('baseObject') ?? root;
    const columns = root.all('sections').flatMap((section) => section.all('columns'));
    const deployed = root.child('deployed');
    return [
        ...to.object(base.text, base),
        ...checkJoins(root, base.text, org, to),
        ...(deployed?.text === 'false'
            ? to.report(deployed, 'nobody but administrators can choose the report type. Write true.')
            : []),
        ...columns.flatMap((column) =>
            checkColumn(column.textOf('table'), column.textOf('field'), column, document, org)
        )
    ];
};

const checkReport = (document: MetadataDocument, org: Org): Finding[] => {
    const { root } = document;
    const to = referencesFrom(document, org);
    const type = root.child('reportType');
    const custom = type?.text.endsWith('__c') === true;
    const columns = [...root.descendants()].filter(
        ({ name, text, children }) => COLUMN_ELEMENTS.has(name) && text !== '' && children.length === 0
    );
    const offered = custom && type ? org.component('ReportType', type.text.replace(/__c$/, '')) : undefined;
    const inType = offered
        ? new Set(
              [...offered.root.descendants()]
                  .filter(({ name }) => name === 'columns')
                  .map((column) => `${column.textOf('table')}$${column.textOf('field')}`)
          )
        : undefined;
    return [
        ...(custom && type ? to.component('ReportType', type.text.replace(/__c$/, ''), type) : []),
        ...columns
            .filter(({ text }) => !COMPUTED.test(text))
            .flatMap((column) => {
                const [, table, path = ''] = COLUMN.exec(column.text) ?? [];
                if (table === undefined) {
                    return custom ? to.report(column, `${column.text} is no column. Write Object__c$Field__c.`) : [];
                }
                const broken = checkColumn(table, path, column, document, org);
                return broken.length === 0 && inType && !inType.has(column.text)
                    ? to.report(column, `the report type does not offer ${column.text}. Add the column there.`)
                    : broken;
            })
    ];
};

const reportNames = (documents: readonly MetadataDocument[]): Set<string> =>
    new Set(
        documents
            .filter(({ type }) => type === 'Report')
            .map(({ file, developerName }) => `${/reports\/(.+)\/[^/]+$/.exec(file)?.[1] ?? ''}/${developerName}`)
    );

/** Report types and reports show columns that exist, and dashboards show reports that exist. */
export const reports: Rule = ({ documents, org }) => {
    const known = reportNames(documents);
    return documents.flatMap((document) => {
        switch (document.type) {
            case 'ReportType':
                return checkReportType(document, org);
            case 'Report':
                return checkReport(document, org);
            case 'Dashboard':
                return [...document.root.descendants()]
                    .filter(({ name, text }) => name === 'report' && !known.has(text))
                    .flatMap((report) =>
                        referencesFrom(document, org).report(report, `there is no report ${report.text}.`)
                    );
            default:
                return [];
        }
    });
};
