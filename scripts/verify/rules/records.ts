import * as checks from '../../../org-model/checks/records.ts';
import type { Finding } from '../../../org-model/findings/finding.ts';
import type { MetadataDocument } from '../../../org-model/xml/metadata-document.ts';
import { catalogueQuestions } from '../package/catalogue-question.ts';
import type { Rule } from '../rule.ts';

/** A transaction writes 10,000 rows at most, and 200 new evaluations each get a copy of every active question. */
const MOST_ACTIVE_QUESTIONS = 49;

const tooManyQuestions = (documents: readonly MetadataDocument[]): Finding[] => {
    const active = catalogueQuestions(documents)
        .filter(({ values }) => values.get('Active__c') === 'true')
        .map(({ document }) => document);
    const extra = active[MOST_ACTIVE_QUESTIONS];
    return extra
        ? [
              {
                  file: extra.file,
                  line: extra.root.line,
                  element: `CustomMetadata[${extra.developerName}]`,
                  message: `is one of ${active.length} active questions and ${MOST_ACTIVE_QUESTIONS} is the most. Switch some off.`
              }
          ]
        : [];
};

/** Custom metadata records fill fields that exist, with values of their types, and few enough questions are active. */
export const records: Rule = ({ documents, org }) => [
    ...checks.records({ documents, org }),
    ...tooManyQuestions(documents)
];
