#pragma once

#include "domain/testbench/benchsend.h"

#include <QJsonObject>

namespace signalbox {

/// Drafts, sends and sequences as they are kept on disk: without secrets. What the redactor takes out of a text, and the
/// value of a header with a secret's name, is gone when it is read again; bodies are cut.
QJsonObject draftToJson(const SendDraft &draft);
SendDraft draftFromJson(const QJsonObject &json);
/// What has to be filled in again in a draft that was read: names of headers and of members of the payload, "URL".
QStringList missingCredentials(const SendDraft &draft);
QJsonObject recordToJson(const SendRecord &record);
SendRecord recordFromJson(const QJsonObject &json);
QJsonObject sequenceToJson(const SendSequence &sequence);
SendSequence sequenceFromJson(const QJsonObject &json);

} // namespace signalbox
