// Whether a plan may be written: files, variables before and after, and on request the diff.
import type {ConfirmScreen} from '../choices/confirm.ts';
import {Diff} from '../components/diff.tsx';
import {PlanBody, planBodyHeight} from '../components/plan-body.tsx';
import type {Picture} from './picture.tsx';

export const confirmPicture: Picture<ConfirmScreen> = {
	bodyHeight: ({files, values, notes}, {width}) => planBodyHeight({files, values, notes, width, whole: true}),
	Body: ({screen: {files, values, notes}, width}) => (
		<PlanBody files={files} values={values} notes={notes} width={width} whole />
	),
	View: ({screen: {diffs}}) => <Diff diffs={diffs} />,
};
