import { readFileSync } from 'node:fs';
import { XMLParser } from 'fast-xml-parser';

interface LabelFile {
    CustomLabels: { labels: { fullName: string; value: string }[] };
}

const LABELS = 'force-app/main/app/labels/CustomLabels.labels-meta.xml';
const parser = new XMLParser({ isArray: (name) => name === 'labels', parseTagValue: false });

/** Gives components under test the words of the project's own custom labels instead of the labels' names. */
export const provideCustomLabels = (): void => {
    const { CustomLabels } = parser.parse(readFileSync(LABELS, 'utf8')) as LabelFile;
    for (const { fullName, value } of CustomLabels.labels) {
        jest.doMock(`@salesforce/label/c.${fullName}`, () => ({ default: value }), { virtual: true });
    }
};
