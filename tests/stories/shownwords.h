#pragma once

#include <QStringList>

class QWidget;

namespace signalbox {

/// Looks at all that can be read on `root` and below it now (labels, buttons, cells, headers, tooltips, what a screen
/// reader says) for what is not shown as the plain text it is: markup that is interpreted, control and bidirectional
/// characters. What is being edited stays as it was written and is not looked at. One line for each finding.
QStringList interpretedWords(const QWidget &root);

/// Whether `words` can be read in a label or a cell of `root` now.
bool canBeRead(const QWidget &root, const QString &words);

} // namespace signalbox
