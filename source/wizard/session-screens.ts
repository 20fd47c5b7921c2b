// The screens of the set-up as they follow from its conversation.
import type {Session} from '../conversation/session.ts';
import type {Invocation} from '../invocation.ts';
import {currentScreen} from './choices/current-screen.ts';
import {answerReceipts} from './choices/receipts.ts';
import type {ScreenProvider} from './wizard-store.ts';

export function sessionScreens(session: Session, invocation: Invocation): ScreenProvider {
	const read = () => ({screen: currentScreen(session, invocation), receipts: answerReceipts(session.view)});
	let {view} = session;
	let current = read();
	return {
		/** A key that only moves the cursor leaves the view, and so a screen of thousands of rows, as it was. */
		current() {
			if (session.view !== view) {
				view = session.view;
				current = read();
			}
			return current;
		},
		subscribe: (listener) => session.subscribe(listener),
		send: (message) => session.send(message),
	};
}
