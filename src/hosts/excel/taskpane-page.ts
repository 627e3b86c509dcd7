const officeJs = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/**
 * The task pane: the panel, and the list of functions in a frame of its own, for leaving this page would end the functions,
 * which run in it. They are associated while it loads; what the page itself does can wait for that. `first` are the parts of
 * the panel's script that it begins with, all asked for at once.
 */
export const taskpanePage = (first: readonly string[]): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>KAM Score</title>
<script src="${officeJs}"></script>
<script src="functions.js"></script>
<script src="taskpane.js" type="module"></script>
${first.map((path) => `<link rel="modulepreload" href="${path}">\n`).join('')}<link rel="stylesheet" href="taskpane.css">
</head>
<body>
<div id="panel"></div>
<iframe id="functions" title="All functions" hidden></iframe>
<nav class="panel shelf" aria-label="Views">
<button class="button quiet" type="button" aria-controls="functions" aria-expanded="false">All functions</button>
</nav>
</body>
</html>
`;
