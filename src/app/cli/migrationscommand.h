#pragma once

#include "app/connect/targetopener.h"

namespace signalbox {

/// `signalbox migrations`: writes the installation as one file, under the name that suits a database when one is named.
class MigrationsCommand : public QObject
{
    Q_OBJECT

public:
    explicit MigrationsCommand(QObject *parent = nullptr);

    void start(const QString &folder, const std::optional<Target> &target);

signals:
    void progress(const QString &what);
    void finished(const signalbox::Result<QString> &path);

private:
    void finish(const Result<QString> &path);

    TargetOpener m_opener;
};

} // namespace signalbox
