// `npm run org:create`: a scratch org with the package, its sharing rule, a user who may use it, and the sample data.
// Needs a Dev Hub: sf org login web --set-default-dev-hub
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

// An evaluation cannot be created Completed, so that these are completed once their answers are there.
const COMPLETED = JSON.parse(readFileSync('data/completed-evaluations.json', 'utf8'));

const STEPS = [
    ['Compile the components', 'npm', ['run', '--silent', 'build']],
    [
        'Create the scratch org',
        'sf',
        [
            'org',
            'create',
            'scratch',
            '--definition-file',
            'config/project-scratch-def.json',
            '--alias',
            'integration-audit',
            '--set-default',
            '--duration-days',
            '7'
        ]
    ],
    ['Deploy the package', 'sf', ['project', 'deploy', 'start', '--source-dir', 'force-app']],
    ['Deploy the sharing rule', 'sf', ['project', 'deploy', 'start', '--source-dir', 'unpackaged/sharing']],
    ['Assign the Admin permission set', 'sf', ['org', 'assign', 'permset', '--name', 'Integration_Audit_Admin']],
    ['Import the sample data', 'sf', ['data', 'import', 'tree', '--plan', 'data/data-plan.json']],
    ...COMPLETED.map((name) => [
        `Complete the evaluation of ${name}`,
        'sf',
        [
            'data',
            'update',
            'record',
            '--sobject',
            'Vendor_Evaluation__c',
            '--where',
            `Name='${name}'`,
            '--values',
            'Status__c=Completed'
        ]
    ]),
    ['Open the org', 'sf', ['org', 'open', '--path', 'lightning/o/Opportunity/list']]
];

STEPS.forEach(([purpose, command, parameters], index) => {
    console.log(`[${index + 1}/${STEPS.length}] ${purpose}`);
    const { status } = spawnSync(command, parameters, { stdio: 'inherit', shell: process.platform === 'win32' });
    if (status !== 0) {
        console.error(`"${purpose}" failed: read the message above. Nothing after it was done.`);
        process.exit(1);
    }
});
