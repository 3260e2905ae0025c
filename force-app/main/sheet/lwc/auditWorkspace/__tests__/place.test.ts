import { sheetOf } from '../../../../../test/auditRecords';
import { NO_LINK, placeAfter, placeAt, placeIn, startingPlace } from '../place';

const { answers } = sheetOf();
const asked = answers.filter(({ status }) => status !== 'Not Asked');

it.each([
    ['starts at the first open question', startingPlace(answers, NO_LINK), 'SD-4'],
    [
        'starts in the dimension that a link asks for',
        startingPlace(answers, { ...NO_LINK, dimension: 'Sync Timing' }, 'Field Mapping'),
        'ST-2'
    ],
    [
        'starts at the question that a link asks for',
        startingPlace(answers, { dimension: 'Sync Timing', question: 'EH-1' }),
        'EH-1'
    ],
    ['starts in the dimension to begin in', startingPlace(answers, NO_LINK, 'Sync Timing'), 'ST-2'],
    [
        'ignores a link to a question that is not there',
        startingPlace(answers, { dimension: 'Sync Timing', question: 'ZZ-9' }),
        'ST-2'
    ],
    [
        'ignores a link to a dimension that is not there',
        startingPlace(answers, { ...NO_LINK, dimension: 'Weather' }, 'Weather'),
        'SD-4'
    ],
    ['goes on where the evaluator was', startingPlace(answers, NO_LINK, 'Field Mapping', 'EH-1'), 'EH-1'],
    [
        'follows a link to a question rather than going on where the evaluator was',
        startingPlace(answers, { ...NO_LINK, question: 'ST-2' }, '', 'EH-1'),
        'ST-2'
    ],
    [
        'follows a link to another dimension rather than going on where the evaluator was',
        startingPlace(answers, { ...NO_LINK, dimension: 'Sync Timing' }, '', 'EH-1'),
        'ST-2'
    ],
    [
        'goes on where the evaluator was in the dimension that a link asks for',
        startingPlace(answers, { ...NO_LINK, dimension: 'Sync Direction' }, '', 'SD-1'),
        'SD-1'
    ],
    ['does not go on at a question that is gone', startingPlace(answers, NO_LINK, '', 'ZZ-9'), 'SD-4'],
    ['starts at the first question when none is open', startingPlace(asked, NO_LINK), 'SD-1'],
    ['finds a question in its dimension', placeAt(answers, 'EH-1'), 'EH-1'],
    ['opens the open question of a dimension', placeIn(answers, 'Object Coverage'), 'OC-4'],
    ['opens the first question of a dimension without an open one', placeIn(answers, 'Sync Timing'), 'ST-2'],
    ['goes to the next open question in another dimension', placeAfter(answers, 'OC-4', 'nextOpen'), 'AI-1'],
    ['goes round to the first open question', placeAfter(answers, 'PS-1', 'nextOpen'), 'SD-4'],
    ['stays when nothing is open', placeAfter(asked, 'OC-1', 'nextOpen'), 'OC-1'],
    ['goes on to the next question, over the end of a dimension', placeAfter(answers, 'SD-4', 'nextQuestion'), 'OC-1'],
    ['goes back to the question before', placeAfter(answers, 'OC-1', 'previousQuestion'), 'SD-4'],
    ['stays at the last question', placeAfter(answers, 'PS-1', 'nextQuestion'), 'PS-1'],
    ['stays at the first question', placeAfter(answers, 'SD-1', 'previousQuestion'), 'SD-1'],
    ['goes on to the next dimension', placeAfter(answers, 'SD-1', 'nextDimension'), 'OC-4'],
    ['goes back to the dimension before', placeAfter(answers, 'FM-1', 'previousDimension'), 'OC-4'],
    ['stays in the last dimension', placeAfter(answers, 'PS-1', 'nextDimension'), 'PS-1'],
    ['begins at the first question when it comes from nowhere', placeAfter(answers, null, 'nextQuestion'), 'SD-4']
])('%s', (_what, place, code) => {
    expect(place).toEqual({ code, dimension: answers.find((answer) => answer.code === code)?.dimension });
});

it('has nowhere to start without questions', () => {
    expect(startingPlace([], NO_LINK)).toEqual({ code: null, dimension: '' });
    expect(placeAfter([], null, 'nextQuestion')).toEqual({ code: null, dimension: '' });
});
