import { auditRecords } from '../../../../../test/auditRecords';
import { placeAfter, placeAt, placeIn, startingPlace } from '../place';

const { answers } = auditRecords();
const asked = answers.filter(({ status }) => status !== 'Not Asked');

it.each([
    ['starts at the first open question', startingPlace(answers, null), 'SD-4'],
    ['starts in the dimension that a link asks for', startingPlace(answers, 'Sync Timing'), 'ST-2'],
    ['ignores a link to a dimension that is not there', startingPlace(answers, 'Weather'), 'SD-4'],
    ['starts at the first question when none is open', startingPlace(asked, null), 'SD-1'],
    ['finds a question in its dimension', placeAt(answers, 'EH-1'), 'EH-1'],
    ['opens the open question of a dimension', placeIn(answers, 'Object Coverage'), 'OC-4'],
    ['opens the first question of a dimension without an open one', placeIn(answers, 'Sync Timing'), 'ST-2'],
    ['goes to the next open question in another dimension', placeAfter(answers, placeAt(answers, 'OC-4')), 'AI-1'],
    ['stays when nothing is open', placeAfter(asked, placeAt(asked, 'OC-1')), 'OC-1']
])('%s', (_what, place, code) => {
    expect(place).toEqual({ code, dimension: answers.find((answer) => answer.code === code)?.dimension });
});

it('has nowhere to start without questions', () => {
    expect(startingPlace([], null)).toEqual({ code: null, dimension: '' });
});
