// --sonnet: the inference profile of the sonnet tier.
import {tierQuestion} from '../question-kinds/tier-question.ts';

export const sonnet = tierQuestion('sonnet');
