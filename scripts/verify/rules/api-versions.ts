import type { Rule } from '../rule.ts';

/** Components and flows run on the API version of the project: another one behaves in other ways. */
export const apiVersions: Rule = ({ documents, apiVersion }) =>
    apiVersion === undefined
        ? []
        : documents.flatMap(({ file, root, type }) => {
              const version = root.child('apiVersion');
              return version && version.text !== apiVersion
                  ? [
                        {
                            file,
                            line: version.line,
                            element: `${type}.apiVersion`,
                            message: `is ${version.text} and the project's sourceApiVersion ${apiVersion}. Make them equal.`
                        }
                    ]
                  : [];
          });
