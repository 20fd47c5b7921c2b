// The picture of every kind of screen.
import type {WizardScreen} from '../choices/current-screen.ts';
import {accessPicture} from './access.tsx';
import {apiKeyPicture} from './api-key.tsx';
import {cachingProofPicture} from './caching-proof.tsx';
import {changePicture} from './change.tsx';
import {confirmPicture} from './confirm.tsx';
import {groupPicture} from './group.tsx';
import {ownProfilesPicture} from './own-profiles.tsx';
import type {Picture} from './picture.tsx';
import {problemPicture} from './problem.tsx';
import {questionPicture} from './question.tsx';
import {donePicture, savedPicture, writingPicture} from './result.tsx';
import {reviewPicture} from './review.tsx';
import {startPicture} from './start.tsx';

const pictures: {readonly [Kind in WizardScreen['kind']]: Picture<Extract<WizardScreen, {kind: Kind}>>} = {
	start: startPicture,
	question: questionPicture,
	group: groupPicture,
	'api-key': apiKeyPicture,
	'own-profiles': ownProfilesPicture,
	'caching-proof': cachingProofPicture,
	access: accessPicture,
	confirm: confirmPicture,
	review: reviewPicture,
	change: changePicture,
	problem: problemPicture,
	writing: writingPicture,
	saved: savedPicture,
	done: donePicture,
};

export const pictureOf = ({kind}: WizardScreen): Picture<WizardScreen> => pictures[kind] as Picture<WizardScreen>;
