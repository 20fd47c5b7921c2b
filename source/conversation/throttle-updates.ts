// News of something that is still being looked up: the first is told as soon as the next requests are sent, later ones no faster
// than they can be read.

/** Milliseconds between two of them. Each costs a whole view, and a list of thousands comes in dozens of pages. */
const pace = 100;

export type ThrottledUpdates<News> = {
	/** Takes the place of what was not told yet; worked out only when it is told. */
	hear(news: () => News): void;
	/** What was not told by now never is. */
	stop(): void;
};

export function throttleUpdates<News>(tell: (news: News) => void): ThrottledUpdates<News> {
	let newest: (() => News) | undefined;
	let timer: NodeJS.Timeout | undefined;
	const turn = () => {
		timer = undefined;
		const news = newest;
		if (!news) return;
		newest = undefined;
		timer = setTimeout(turn, pace);
		tell(news());
	};
	return {
		hear(news) {
			newest = news;
			timer ??= setTimeout(turn);
		},
		stop() {
			clearTimeout(timer);
			newest = undefined;
		},
	};
}
