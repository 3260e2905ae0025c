export { authorText } from './authorText';
export { DECISION_WORDS, obstacleText, reasonText } from './words';
