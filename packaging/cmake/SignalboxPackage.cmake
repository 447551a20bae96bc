# Install rules and the Debian package.

include(GNUInstallDirs)
install(TARGETS signalbox RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES "${PROJECT_SOURCE_DIR}/packaging/org.signalbox.Signalbox.desktop"
    DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES "${PROJECT_SOURCE_DIR}/packaging/org.signalbox.Signalbox.metainfo.xml"
    DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES "${PROJECT_SOURCE_DIR}/packaging/icons/org.signalbox.Signalbox.svg"
    DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)

# Panels and docks that draw no SVG find the icon in their own size.
set(iconSource "${PROJECT_SOURCE_DIR}/packaging/icons/org.signalbox.Signalbox.svg")
set(iconFolder "${PROJECT_BINARY_DIR}/hicolor")
add_executable(signalbox_rendericon "${PROJECT_SOURCE_DIR}/packaging/icons/rendericon.cpp")
target_link_libraries(signalbox_rendericon PRIVATE Qt6::Gui Qt6::Svg)
add_custom_command(OUTPUT "${iconFolder}/drawn"
    COMMAND signalbox_rendericon "${iconSource}" "${iconFolder}" 16 22 24 32 48 64 128 256 512
    COMMAND "${CMAKE_COMMAND}" -E touch "${iconFolder}/drawn"
    DEPENDS signalbox_rendericon "${iconSource}")
add_custom_target(signalbox_icons ALL DEPENDS "${iconFolder}/drawn")
install(DIRECTORY "${iconFolder}/" DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor
    FILES_MATCHING PATTERN "*.png")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME signalbox)
set(CPACK_PACKAGE_CONTACT "Signalbox maintainers <maintainers@signalbox.example>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_RESOURCE_FILE_LICENSE "${PROJECT_SOURCE_DIR}/LICENSE")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION database)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Plugins are loaded at run time, so no library dependency names them.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-psql, libqt6svg6")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "postgresql-15 | postgresql, postgresql-15-cron | postgresql-16-cron | postgresql-17-cron, gnome-keyring | kwalletmanager")
set(CPACK_STRIP_FILES ON)
include(CPack)
