// The list of all answers says everything by itself.
import type {ChangeScreen} from '../choices/change.ts';
import type {Picture} from './picture.tsx';

export const changePicture: Picture<ChangeScreen> = {bodyHeight: () => 0, Body: () => null};
