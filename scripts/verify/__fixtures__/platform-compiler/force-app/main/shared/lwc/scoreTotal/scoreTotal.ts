import { LightningElement, api } from 'lwc';

interface Score {
    readonly points: number;
}

export default class ScoreTotal extends LightningElement {
    @api score: Score | undefined;
    @api declare total: number;
    declare text: string;

    sum(formula: string): unknown {
        return eval(formula);
    }
}
