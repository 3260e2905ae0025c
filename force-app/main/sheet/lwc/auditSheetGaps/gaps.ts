import { ANSWER_LIMIT } from 'c/auditRecords';
import type { AuditRecords } from 'c/auditRecords';
import type { Sheet } from 'c/auditSession';
import { dimensionLabel } from 'c/auditDimensionLabels';
import { countPhrase, listText, phrase } from 'c/auditText';
import cutText from '@salesforce/label/c.Audit_Sheet_Gap_Cut_Text';
import cutTitle from '@salesforce/label/c.Audit_Sheet_Gap_Cut_Title';
import dimensionTextMany from '@salesforce/label/c.Audit_Sheet_Gap_Dimension_Text_Many';
import dimensionTextOne from '@salesforce/label/c.Audit_Sheet_Gap_Dimension_Text_One';
import dimensionTitle from '@salesforce/label/c.Audit_Sheet_Gap_Dimension_Title';
import leftOutText from '@salesforce/label/c.Audit_Sheet_Gap_Left_Out_Text';
import leftOutTitle from '@salesforce/label/c.Audit_Sheet_Gap_Left_Out_Title';
import unplacedText from '@salesforce/label/c.Audit_Sheet_Gap_Unplaced_Text';
import unplacedTitleMany from '@salesforce/label/c.Audit_Sheet_Gap_Unplaced_Title_Many';
import unplacedTitleOne from '@salesforce/label/c.Audit_Sheet_Gap_Unplaced_Title_One';

/** Something that an evaluation lacks, or that the sheet cannot show of it. */
export interface Gap {
    readonly name: 'cut' | 'dimensions' | 'leftOut' | 'unplaced';
    readonly icon: string;
    readonly heading: string;
    readonly text: string;
}

type Shown = Pick<Sheet, 'evaluation' | 'score'>;
type Received = Pick<AuditRecords, 'isCut' | 'unplaced'>;

const dimensionGap = ({ missingDimensions }: Sheet['score']): Gap => ({
    name: 'dimensions',
    icon: 'utility:warning',
    heading: phrase(dimensionTitle, listText(missingDimensions.map(dimensionLabel))),
    text: missingDimensions.length === 1 ? dimensionTextOne : dimensionTextMany
});

const leftOutGap = (codes: string): Gap => ({
    name: 'leftOut',
    icon: 'utility:info',
    heading: phrase(leftOutTitle, codes),
    text: leftOutText
});

const unplacedGap = (codes: readonly string[]): Gap => ({
    name: 'unplaced',
    icon: 'utility:warning',
    heading: countPhrase(codes.length, unplacedTitleOne, unplacedTitleMany, listText(codes)),
    text: unplacedText
});

const CUT: Gap = {
    name: 'cut',
    icon: 'utility:warning',
    heading: phrase(cutTitle, ANSWER_LIMIT),
    text: phrase(cutText, ANSWER_LIMIT)
};

/** What there is to say of what is not on the sheet, what matters most first. */
export const gapsOf = ({ evaluation, score }: Shown, { isCut, unplaced }: Received): Gap[] => [
    ...(isCut ? [CUT] : []),
    // Where the list is cut, a dimension's answers may be among those left out.
    ...(!isCut && score.missingDimensions.length > 0 ? [dimensionGap(score)] : []),
    ...(unplaced.length > 0 ? [unplacedGap(unplaced)] : []),
    ...(evaluation.questionsLeftOut === '' ? [] : [leftOutGap(evaluation.questionsLeftOut)])
];
