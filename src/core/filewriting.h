#pragma once

#include <QByteArray>
#include <QString>

class QFileDevice;
class QSaveFile;

namespace signalbox {

/// Writes all of `bytes`, through Qt's buffer to the system. A full disk takes a part of it, of which Qt says nothing: only
/// the number of bytes tells.
bool writeThrough(QFileDevice &file, const QByteArray &bytes);

/// QSaveFile::commit() puts a file in place that a full disk has cut short, and says yes; this does neither.
bool commitWhole(QSaveFile &file);

/// Why writing failed, in the system's words where it has some: for a part that was taken Qt says "Unknown error".
QString writeFaultWords(const QFileDevice &file);

} // namespace signalbox
