// --haiku: the inference profile of the haiku tier.
import {tierQuestion} from '../question-kinds/tier-question.ts';

export const haiku = tierQuestion('haiku');
